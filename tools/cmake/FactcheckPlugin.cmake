# see factcheck_add_plugin
