/** Smaller answers are not worth the work. */
const leastBytes = 1400;
const worthIt = /^(text\/(html|css|x-script)|application\/json|application\/javascript)/;

/** The same answer, compressed where the browser takes it and where it helps. */
export function compressed(request: Request, answer: Response): Response {
  const length = answer.headers.get("content-length");
  const asked = (request.headers.get("accept-encoding") ?? "").split(",").map((part) => part.split(";")[0]?.trim());
  if (
    answer.body === null ||
    !asked.includes("gzip") ||
    answer.headers.has("content-encoding") ||
    !worthIt.test(answer.headers.get("content-type") ?? "") ||
    (length !== null && Number(length) < leastBytes)
  )
    return answer;
  const headers = new Headers(answer.headers);
  headers.set("content-encoding", "gzip");
  headers.append("vary", "accept-encoding");
  headers.delete("content-length");
  const stream = new CompressionStream("gzip") as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
  return new Response(answer.body.pipeThrough(stream), { status: answer.status, headers });
}
