/**
 * What is said where code or data that is fetched when it is needed does not come. It is tried again the next time; where there is no next time, and in a browser that
 * remembers the failure, the page has to be loaded again.
 *
 * @param what as the subject of a sentence
 * @param effect what follows from it, as a clause of that sentence
 */
export function notLoaded(what = "This part of Recto", effect = ""): string {
  const so = effect === "" ? "" : `, ${effect}`;
  return `${what} could not be loaded${so}. Check the connection, then try again or reload the page; nothing is lost.`;
}
