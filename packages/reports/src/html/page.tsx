import type { ReportDocument } from "../document/report-document.ts";
import { Blocks } from "./blocks.tsx";
import { Words } from "./running-text.tsx";

/** The whole page. Everything that came from data is escaped by React; only the style is ours and put in as it is. */
export function Page({ document, styleMark }: { document: ReportDocument; styleMark: string }) {
  const { language, direction, title, kindName, name, subject, synthetic, footer, blocks } = document;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: styleMark }} />
      </head>
      <body>
        {synthetic === null ? null : (
          <aside className="synthetic" aria-label={synthetic.mark}>
            {synthetic.sentence}
          </aside>
        )}
        <header>
          <p className="kind">{kindName}</p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p className="subject">
            <Words text={subject} />
          </p>
        </header>
        <main>
          <Blocks blocks={blocks} />
        </main>
        <footer>
          <p>{footer}</p>
        </footer>
      </body>
    </html>
  );
}
