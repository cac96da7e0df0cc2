from tests.support.simulation import app, env, extra_cogs, shipped, simulation

__all__ = ["app", "env", "extra_cogs", "shipped", "simulation"]
