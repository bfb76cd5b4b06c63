/** The folder of a file as the user named it; `.` for one in the working directory and for standard input. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  if (cut === -1) return ".";
  return cut === 0 ? "/" : path.slice(0, cut);
}

/** A file in a folder. */
export function joined(folder: string, file: string): string {
  return folder === "." ? file : `${folder.replace(/\/$/, "")}/${file}`;
}
