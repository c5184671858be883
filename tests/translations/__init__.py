"""Words that can be translated: catalogues, pseudo-languages, and what a person is shown without a translation."""
