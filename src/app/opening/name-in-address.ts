/** The last part of an address's path, else the whole address. */
export function nameInAddress(address: string): string {
  const path = address.replace(/[?#].*$/s, "");
  return path.slice(path.lastIndexOf("/") + 1) || address;
}
