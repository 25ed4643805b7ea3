import { pageTheme } from "@urbimetry/charts";
import { useId } from "react";
import type { Block, Contents, Facts, Figure, Heading, KeyFigures, List, Paragraph } from "../document/block.ts";
import { ReportTable } from "./report-table.tsx";
import { Words } from "./running-text.tsx";

/** The blocks of a report as HTML, in order. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <HeadingBlock heading={block} />;
    case "paragraph":
      return <ParagraphBlock paragraph={block} />;
    case "keyFigures":
      return <KeyFiguresBlock keyFigures={block} />;
    case "facts":
      return <FactsBlock facts={block} />;
    case "list":
      return <ListBlock list={block} />;
    case "figure":
      return <FigureBlock figure={block} />;
    case "table":
      return <ReportTable table={block} />;
    case "contents":
      return <ContentsBlock contents={block} />;
    case "columns":
      return (
        <div className="columns" style={{ gridTemplateColumns: `${block.share}fr ${1 - block.share}fr` }}>
          <div>
            <Blocks blocks={block.first} />
          </div>
          <div>
            <Blocks blocks={block.second} />
          </div>
        </div>
      );
    case "sheet":
      return (
        <div className="sheet">
          <Blocks blocks={block.blocks} />
        </div>
      );
    case "together":
      return (
        <div className="together">
          <Blocks blocks={block.blocks} />
        </div>
      );
  }
}

function HeadingBlock({ heading }: { heading: Heading }) {
  const Tag = `h${heading.level}` as const;
  return <Tag id={heading.anchor}>{heading.text}</Tag>;
}

function ParagraphBlock({ paragraph }: { paragraph: Paragraph }) {
  return (
    <p className={paragraph.style}>
      <Words text={paragraph.text} />
    </p>
  );
}

function KeyFiguresBlock({ keyFigures }: { keyFigures: KeyFigures }) {
  return (
    <ul className={`key-figures ${keyFigures.flow}`}>
      {keyFigures.figures.map(({ figure, words }) => (
        <li key={words}>
          <strong>{figure}</strong> {words}
        </li>
      ))}
    </ul>
  );
}

function FactsBlock({ facts }: { facts: Facts }) {
  return (
    <dl className="facts" data-columns={facts.columns}>
      {facts.facts.map(({ name, text, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Words text={text} />
            {note === undefined ? null : (
              <span className="note">
                <Words text={note} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListBlock({ list }: { list: List }) {
  const Tag = list.style === "numbers" ? "ol" : "ul";
  return (
    <Tag className={list.style}>
      {list.items.map((item, index) => (
        <li key={index}>
          <Words text={item.text} />
          {(item.details ?? []).map((detail, line) => (
            <span key={line} className="detail">
              <Words text={detail} />
            </span>
          ))}
        </li>
      ))}
    </Tag>
  );
}

function FigureBlock({ figure }: { figure: Figure }) {
  const { drawing, align, twin } = figure;
  const idPrefix = useId();
  const narrow = drawing.drawNarrow?.({ theme: pageTheme, idPrefix: `${idPrefix}n` });
  return (
    <div className={narrow ? `figure ${align} two` : `figure ${align}`}>
      {drawing.draw({ theme: pageTheme, idPrefix })}
      {narrow}
      {twin === undefined ? null : (
        <details>
          <summary>{twin.label}</summary>
          <ReportTable table={twin} />
        </details>
      )}
    </div>
  );
}

function ContentsBlock({ contents }: { contents: Contents }) {
  return (
    <nav aria-label={contents.title}>
      <ol className="contents">
        {contents.entries.map(({ anchor, text }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
