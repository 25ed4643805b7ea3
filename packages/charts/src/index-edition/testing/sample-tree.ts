import type { EditionLevel } from "@urbimetry/model";

/** An element of a tree of samples, with its weight among its siblings. */
export interface SampleElement {
  id: string;
  name: string;
  weight?: number;
  unit?: string;
  children?: readonly SampleElement[];
}

const indicators = (subDimension: string, names: readonly string[]): SampleElement[] =>
  names.map((name, index) => ({ id: `${subDimension}.${index + 1}`, name, unit: "percent" }));

/** Three dimensions, seven sub-dimensions, twenty-one indicators of the framework, with unequal weights here and there. */
export const smallTree: SampleElement = {
  id: "index",
  name: "Sample Index",
  children: [
    {
      id: "economy",
      name: "Economy",
      children: [
        {
          id: "ict",
          name: "ICT",
          children: indicators("ict", [
            "Household Internet Access",
            "Fixed Broadband Subscriptions",
            "Wireless Broadband Coverage",
            "Availability of WIFI in Public Areas",
          ]),
        },
        {
          id: "productivity",
          name: "Productivity",
          weight: 0.5,
          children: indicators("productivity", ["R&D Expenditure", "Patents", "Unemployment Rate"]),
        },
        {
          id: "infrastructure",
          name: "Infrastructure",
          children: indicators("infrastructure", [
            "Water Supply Loss",
            "Public Transport Network",
            "Green Area Access",
          ]),
        },
      ],
    },
    {
      id: "environment",
      name: "Environment",
      children: [
        {
          id: "nature",
          name: "Environment",
          children: indicators("nature", ["Air Pollution", "GHG Emissions", "Drinking Water Quality"]),
        },
        {
          id: "energy",
          name: "Energy",
          children: indicators("energy", ["Renewable Energy", "Electricity Consumption"]),
        },
      ],
    },
    {
      id: "society",
      name: "Society and Culture",
      weight: 1.2,
      children: [
        {
          id: "education",
          name: "Education, Health and Culture",
          children: indicators("education", ["Student ICT Access", "School Enrollment", "Life Expectancy"]),
        },
        {
          id: "safety",
          name: "Safety, Housing and Social Inclusion",
          weight: 0.8,
          children: indicators("safety", ["Informal Settlements", "Traffic Fatalities", "Gini Coefficient"]),
        },
      ],
    },
  ],
};

/** Levels of an edition from a tree of even depth: indicators first, each level in the order of its parents. */
export function levelsOf(tree: SampleElement): EditionLevel[] {
  const depth = (element: SampleElement): number => 1 + Math.max(0, ...(element.children ?? []).map(depth));
  const levels: EditionLevel[] = Array.from({ length: depth(tree) }, (_, index) => ({
    level: index + 1,
    elements: [],
  }));
  const place = (element: SampleElement, parent: string | null, level: number, share: number, whole: number): void => {
    levels[level - 1]?.elements.push({
      id: element.id,
      name: element.name,
      parent,
      direction: 1,
      unit: element.unit ?? null,
      weight: share,
      effectiveWeight: whole,
    });
    const children = element.children ?? [];
    const sum = children.reduce((total, child) => total + (child.weight ?? 1), 0);
    for (const child of children) {
      const part = (child.weight ?? 1) / sum;
      place(child, element.id, level - 1, part, whole * part);
    }
  };
  place(tree, null, levels.length, 1, 1);
  return levels;
}
