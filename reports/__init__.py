"""Self-contained HTML reports with plots. Uses the science only."""
