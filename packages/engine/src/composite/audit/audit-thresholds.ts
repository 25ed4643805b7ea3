/** From when an audit speaks. All are conventions of practice, not laws; an index may have good reasons to differ. */
export interface AuditThresholds {
  /** Correlation above which two indicators say the same (JRC audits: 0.92). */
  readonly redundant: number;
  /** Level of significance of a correlation. */
  readonly significance: number;
  /** Correlation below which siblings pull against each other where it is significant. */
  readonly opposing: number;
  /** Least share of variance that the first component of a pillar should explain. */
  readonly firstComponent: number;
  /** Least Cronbach's alpha of a pillar (OECD/JRC Handbook: 0.7), and one that is a warning. */
  readonly alpha: number;
  readonly alphaWarning: number;
  /** An achieved importance of this many times the nominal weight, or of one part in so many, is unbalanced. */
  readonly imbalance: number;
  /** Share of its parent's importance from which on an element dominates it. */
  readonly dominance: number;
  /** Mean change of place, as a share of all places, that counts between arithmetic and geometric means. */
  readonly compensation: number;
  /** The same for leaving out one indicator; twice as much is a warning. */
  readonly dependence: number;
  /** Share of an indicator's values that are equal, or zero. */
  readonly same: number;
  readonly zeros: number;
  /** Skewness and excess kurtosis of scores that treatment should have brought down. */
  readonly skewness: number;
  readonly kurtosis: number;
  /** Least share of units that report an indicator, and of indicators that a unit reports. */
  readonly available: number;
  readonly coverage: number;
  /** Rank correlation with a denominator from which on an indicator measures size. */
  readonly size: number;
}

/**
 * Thresholds in common use, most of them from the statistical audits of the European Commission's Joint Research Centre.
 *
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators
 */
export const defaultAuditThresholds: AuditThresholds = {
  redundant: 0.92,
  significance: 0.05,
  opposing: -0.3,
  firstComponent: 0.5,
  alpha: 0.7,
  alphaWarning: 0.5,
  imbalance: 2,
  dominance: 0.6,
  compensation: 0.05,
  dependence: 0.025,
  same: 0.5,
  zeros: 0.5,
  skewness: 2,
  kurtosis: 3.5,
  available: 0.65,
  coverage: 2 / 3,
  size: 0.6,
};
