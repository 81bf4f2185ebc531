// What a topic in another language must have: every text of the English one, and no other.

export type Twin<Topic> = { readonly [key in keyof Topic]: string };
