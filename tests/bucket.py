"""A bucket of object storage on this machine."""

import shutil
from pathlib import Path
from urllib.request import Request, urlopen

import boto3
from moto.server import ThreadedMotoServer


class Bucket:
    """A bucket named ``paper`` of a real server that speaks S3, as a host."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where it is read back to."""
        self.folder = folder
        self._server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
        self._server.start()
        host, port = self._server.get_host_and_port()
        self.address = f"http://{host}:{port}"
        # All servers of one process keep one store.
        urlopen(Request(f"{self.address}/moto-api/reset", method="POST")).close()  # noqa: S310
        self.client = boto3.client(
            "s3",
            endpoint_url=self.address,
            aws_access_key_id="x",
            aws_secret_access_key="x",  # noqa: S106  # the server asks for none
            region_name="us-east-1",
        )
        self.client.create_bucket(Bucket="paper")

    def take(self, step: list[str], site: Path) -> None:
        """One step of an upload."""
        what, file = step
        if what == "delete":
            self.client.delete_object(Bucket="paper", Key=file)
        else:
            self.client.put_object(Bucket="paper", Key=file, Body=(site / file).read_bytes())

    def fetched(self) -> Path:
        """What the bucket holds, read back."""
        shutil.rmtree(self.folder, ignore_errors=True)
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket="paper")
        for item in (item for page in pages for item in page.get("Contents", ())):
            content = self.client.get_object(Bucket="paper", Key=item["Key"])["Body"].read()
            path = self.folder / item["Key"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return self.folder

    def close(self) -> None:
        """End the server."""
        self.client.close()
        self._server.stop()
