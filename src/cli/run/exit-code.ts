/** 0 met · 1 something is open · 2 could not be assessed · 3 a bug in csm-check · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;
