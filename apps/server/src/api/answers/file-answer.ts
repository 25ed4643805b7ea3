const mediaTypes: Record<string, string> = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
};

/** A file of ours as a download. HTML is a document of its own and runs nothing. */
export function fileAnswer(fileName: string, bytes: Uint8Array): Response {
  const type = mediaTypes[fileName.slice(fileName.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${fileName}"`,
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox",
    },
  });
}
