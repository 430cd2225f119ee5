"""What the generator costs, measured beside others: see README.md."""
