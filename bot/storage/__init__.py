"""SQL: tables, transactions, migrations. Rows never leave it; plain values come out."""
