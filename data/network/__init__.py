"""What the network in view says as a network: measures, communities, tensions, paths and sides.

Everything is computed for the ties that the records in view assert, and is as uncertain as they are: who is
central here is central in what is reported.
"""
