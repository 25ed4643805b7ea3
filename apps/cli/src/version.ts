/** Version of the program; the same as in the packages. */
export const version = "0.1.0";
