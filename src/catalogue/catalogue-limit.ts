/** Most bytes of a catalogue, its parts included. */
export const catalogueLimit: number = 4 * 1024 * 1024;

/** Most controls of a catalogue, its parts included: several times those of the largest published one. */
export const controlsLimit: number = 5000;

/** Most questions of a catalogue, its parts included. */
export const questionsLimit: number = 10_000;

/** Most of its questions that certificates answer: each goes through all certificates and all names. */
export const certificateQuestionsLimit: number = 500;
