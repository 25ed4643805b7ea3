/** Where the files of a world go. The command line gives a folder; tests give a map. */
export interface WorldFolder {
  /** Writes a whole file. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Adds to the end of a file. */
  append(path: string, text: string): Promise<void>;
}

/** Tables that grow line by line, kept in memory only until there is enough to be worth writing. */
export interface GrowingTables {
  add(path: string, row: string): void;
  /** Writes what is waiting; called often enough to keep memory small. */
  settle(least?: number): Promise<void>;
}

/** @param folder where the tables end up */
export function growingTables(folder: WorldFolder): GrowingTables {
  const waiting = new Map<string, { rows: string[]; length: number }>();
  return {
    add(path, row) {
      let table = waiting.get(path);
      if (!table) {
        table = { rows: [], length: 0 };
        waiting.set(path, table);
      }
      table.rows.push(row);
      table.length += row.length;
    },
    async settle(least = 0) {
      for (const [path, table] of waiting) {
        if (table.length <= least) continue;
        const text = `${table.rows.join("\n")}\n`;
        waiting.set(path, { rows: [], length: 0 });
        await folder.append(path, text);
      }
    },
  };
}

/** One line of a table: commas, quotes where needed. What is missing is empty. */
export function row(cells: readonly (string | number | boolean | null | undefined)[]): string {
  let line = "";
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place];
    if (place > 0) line += ",";
    if (cell === null || cell === undefined) continue;
    if (typeof cell === "string" && /[",\r\n]/.test(cell)) line += `"${cell.replaceAll('"', '""')}"`;
    else line += String(cell);
  }
  return line;
}
