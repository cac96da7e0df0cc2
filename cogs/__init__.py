"""The Discord face: one module or package per capability; no cog knows another."""
