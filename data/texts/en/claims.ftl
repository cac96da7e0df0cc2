# The commands
claims-menu = Check figures
claims-group = Compare the numbers in a text with sourced figures
claims-text-command = Check the numbers in a text: do sources bear them out, then and now?
claims-text = text
claims-text-description = A sentence or a whole message, pasted here; nothing of it is stored
claims-date = date
claims-date-description = When it was written: 2024, 2024-09 or 2024-09-15; today if left out

# The card
claims-title = Figures checked
claims-of-message = -# [The message]({ $link }), written on { $date }
claims-of-text = -# Written on { $date }
claims-excerpt = “{ $before }**{ $number }**{ $after }”
claims-read = -# Understood as: { $said }
claims-about = about
claims-at-least = at least
claims-at-most = at most
claims-none = No number here claims anything that could be checked: processors, power, money, computing or size, of an organisation or a chip.
claims-more = There are more numbers. Check a shorter passage with /check text.
claims-part = { $part } ({ $whole } in all)
claims-supported = **Supported**: { $figures }
claims-outdated = **Outdated**: { $others } · it was right with { $figures }
claims-outdated-alone = **Outdated**: it was right with { $figures }
claims-contradicted = **Contradicted**: { $others }
claims-disputed = **Disputed**: { $figures } agrees; { $others } does not
claims-unverifiable = **Unverifiable**: no figure here about { $organisation } can be compared with it.
claims-unverifiable-of-whom = **Unverifiable**: of what, and of whom?
claims-then = When written, on { $date }: { $said }

# Sending a number to the moderators
claims-ask = Send “{ $number }” to the moderators
claims-send-title = Send to the moderators
claims-send-what = What should they look into?
claims-send-help = Who says so, where? This text is stored with your id; /privacy shows and deletes it.
claims-send-empty = Nothing was sent: write which number the moderators should look into.
claims-send-servers-only = There are no moderators to ask here. Use the command in a server.
claims-sent = Sent to the moderators. What becomes of it stands in { $status }.
