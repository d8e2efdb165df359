"""What sources claim: figures in one article, positions compared across origins."""
