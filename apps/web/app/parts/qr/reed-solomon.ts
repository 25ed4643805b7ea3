/** Product of two bytes in the field of 256 elements that QR codes use. */
function product(one: number, other: number): number {
  let result = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    result = (result << 1) ^ ((result >>> 7) * 0x11d);
    result ^= ((other >>> bit) & 1) * one;
  }
  return result;
}

/** Coefficients of the polynomial whose remainder corrects errors, without the leading one. */
function divisorOf(degree: number): number[] {
  const divisor: number[] = Array.from({ length: degree }, (_, place) => (place === degree - 1 ? 1 : 0));
  let root = 1;
  for (let turn = 0; turn < degree; turn += 1) {
    for (let place = 0; place < degree; place += 1) {
      divisor[place] = product(divisor[place] ?? 0, root) ^ (divisor[place + 1] ?? 0);
    }
    root = product(root, 2);
  }
  return divisor;
}

/**
 * Bytes that let a reader correct errors in other bytes.
 *
 * @param count how many bytes of correction
 * @see ISO/IEC 18004, error correction coding
 */
export function correctionBytes(data: readonly number[], count: number): number[] {
  const divisor = divisorOf(count);
  const rest = Array.from({ length: count }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    divisor.forEach((coefficient, place) => {
      rest[place] = (rest[place] ?? 0) ^ product(coefficient, factor);
    });
  }
  return rest;
}
