/** How long somebody is helped at the desk. The database counts the minutes; this is for the words. */
export const assistedMinutes = 30;

export const reasonLength = 300;
