/** Whether two names say the same to a reader: case and the blanks around them aside. */
export const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
