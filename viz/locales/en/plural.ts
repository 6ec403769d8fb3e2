/** The count with the form of the word that it takes. */
export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
