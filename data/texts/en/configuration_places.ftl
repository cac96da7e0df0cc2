# Settings by place
configuration-another-place = Another place…

# A difference of several pages
configuration-import-page = Page { $page } of { $pages }
configuration-import-previous = Previous
configuration-import-next = Next
