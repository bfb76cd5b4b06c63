/**
 * The folder of a file as the user named it; `.` for one in the working directory and for standard input. A back-slash
 * parts folders on Windows; elsewhere it is a letter of a name.
 */
export function folderOf(path: string, platform: string): string {
  const cut = Math.max(path.lastIndexOf("/"), platform === "win32" ? path.lastIndexOf("\\") : -1);
  if (cut === -1) return ".";
  return cut === 0 ? "/" : path.slice(0, cut);
}

/** A file in a folder. */
export function joined(folder: string, file: string): string {
  return folder === "." ? file : `${folder.replace(/\/$/, "")}/${file}`;
}
