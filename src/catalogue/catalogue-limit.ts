/** Most bytes of a catalogue, its parts included. */
export const catalogueLimit: number = 4 * 1024 * 1024;
