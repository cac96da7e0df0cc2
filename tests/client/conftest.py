from tests.support.simulation import app, database, env, extra_cogs, shipped, simulation, topics

__all__ = ["app", "database", "env", "extra_cogs", "shipped", "simulation", "topics"]
