/** A path that begins where it stands, on every system: no root, no drive, no back-slash. The schemas say the same. */
const relative = /^(?![/])(?![A-Za-z]:)[^\\\r\n]+$/;

/** Whether a path that a file names lies, as it is written, elsewhere than in or below the folder of that file. */
export function leavesFolder(file: string): boolean {
  return !relative.test(file) || climbsOut(file);
}

/** Whether a relative path climbs out of the folder in which it begins. */
export function climbsOut(file: string): boolean {
  let depth = 0;
  for (const part of file.split("/")) {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    if (depth < 0) return true;
  }
  return false;
}
