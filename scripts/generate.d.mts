export function withForms(schema: object): object;
export function forText(node: object): object;
