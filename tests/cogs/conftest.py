from tests.support.simulation import app, env, extra_cogs, simulation

__all__ = ["app", "env", "extra_cogs", "simulation"]
