/** Event on what was scrolled to bring the caret into view: whoever still scrolls it to another place has to stop. */
export const caretScrolled = "caretscrolled";
