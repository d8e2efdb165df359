"""Reading: a seed and its sidecar become an `Article`, its leftovers set aside."""
