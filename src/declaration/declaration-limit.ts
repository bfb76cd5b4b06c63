/** Most bytes of a declaration. */
export const declarationLimit: number = 256 * 1024;

/** Most items of lists that every question about certificates goes through: no firm has nearly as many. */
export const itemsLimits = { certificates: 200, entities: 500, aliases: 200 } as const;
