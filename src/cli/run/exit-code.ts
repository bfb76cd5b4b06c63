/** 0 met · 1 something is open · 2 could not be assessed · 3 a bug in csm-check · 129, 130, 143 ended by a signal. */
export type ExitCode = 0 | 1 | 2 | 3 | 129 | 130 | 143;
