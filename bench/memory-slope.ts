/** A straight line through points, by least squares. */
export interface Slope {
  /** What y changes by while x grows by 1. */
  slope: number
  /** Half the width of the interval that holds the slope 19 times of 20, as far as the points are independent. */
  margin: number
}

/** @returns NaN for fewer than three points, or points of one x */
export function slopeOf(points: readonly { x: number; y: number }[]): Slope {
  const count = points.length
  const meanX = mean(points.map(({ x }) => x))
  const meanY = mean(points.map(({ y }) => y))
  const spread = sum(points.map(({ x }) => (x - meanX) ** 2))
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread
  const residuals = sum(points.map(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2))
  return { slope, margin: 1.96 * Math.sqrt(residuals / (count - 2) / spread) }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: number[]): number {
  return sum(values) / values.length
}
