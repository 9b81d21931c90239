/** By this the field is found where its code may not be there yet. */
export const filterFieldId = "filter-text";
