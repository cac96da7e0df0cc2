from tests.support.postgres import database_url

__all__ = ["database_url"]
