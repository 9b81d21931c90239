/** Reads what a server sends, and no more of it than there may be: some send without end. */

/**
 * @param onReceived told how many bytes there are, each time more of them come
 * @returns null where it is more than `most` bytes; what still comes is not fetched then
 */
export async function boundedBody(
  response: Response,
  most: number,
  onReceived: (received: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let received = 0;
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    received += piece.value.length;
    if (received > most) {
      await reader?.cancel().catch(() => undefined);
      return null;
    }
    pieces.push(piece.value);
    onReceived(received);
  }
  return joined(pieces, received);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
