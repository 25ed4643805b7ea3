const mediaTypes: Record<string, string> = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
};

/**
 * A file of ours as a download. HTML is a document of its own and runs nothing.
 *
 * @param show true where one of our pages shows it in a frame
 */
export function fileAnswer(fileName: string, bytes: Uint8Array, show = false): Response {
  const type = mediaTypes[fileName.slice(fileName.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "content-disposition": `${show ? "inline" : "attachment"}; filename="${fileName}"`,
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox; frame-ancestors 'self'",
      ...(show && { "x-frame-options": "SAMEORIGIN" }),
    },
  });
}
