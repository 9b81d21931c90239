/** Where a product runs, as a part of its name: "Outlook on the web". */
export const FOR_THE_WEB =
  /(?<=\p{Lu}[\p{L}\d]{1,30}) (?:on|for) (?:the web|Windows|Mac|iPad|iPhone|iOS|Android|Linux)(?!\p{L})/gu;
