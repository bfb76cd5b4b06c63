/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A stranger's name as the name of a file, without its ending: small letters, digits and hyphens, which every disk takes
 * and no shell reads as anything else; empty where nothing of the name is left.
 */
export function fileName(name: string): string {
  const bare = name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return devices.test(bare) ? `${bare}-firm` : bare;
}

/** Names of files for several, no two of which a disk could take for one. */
export function fileNames(names: readonly string[], otherwise: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const bare = fileName(name) || otherwise;
    let free = bare;
    for (let number = 2; taken.has(free); number++) free = `${bare}-${number}`;
    taken.add(free);
    return free;
  });
}
