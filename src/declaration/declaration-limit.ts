/** Most bytes of a declaration. */
export const declarationLimit: number = 256 * 1024;
