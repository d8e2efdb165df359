"""Which articles print one text: near-copies joined into an `Origin`."""
