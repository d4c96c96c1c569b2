/** Version of this build, as in package.json (compared in a test). */
export const version = '0.1.0';
