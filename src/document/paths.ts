/** The folder of a file that has a name alone, on no disk; `.` for one in none. A back-slash is a letter of a name. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf("/");
  if (cut === -1) return ".";
  return cut === 0 ? "/" : path.slice(0, cut);
}

/** A file in a folder. */
export function joined(folder: string, file: string): string {
  return folder === "." ? file : `${folder.replace(/\/$/, "")}/${file}`;
}
